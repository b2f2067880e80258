BBBBBBB BBBBBBBBBBB
BBBB BBBB
BBBBB BBBBB gettext(u'Sign-in and security') BBBBBBBB
BBBBB BBBBBBBBBBXXXXXXXXXXXXBBBBBBBB
BBBBB BBBBBBB
  XXXX XXXXXXXXXXXXXX
    BBBBBBB BBBBBBBBBBBBBBBBBBBB
    XXXX gettext(u'Sign-in and security') XXXXX
    XXXXXXXX XXXXXXXXXXXX XXXXXXX
      XXXX gettext(u'E-mail address') XXXXX
      XXXFFFFFFFFFFFFFFFFFFFFFFFFFFXXXX
      XXXXX XXXXXXXXXXXXXX XXXXXXBBB BBBBBBBBBBBBBBBXX gettext(u'Change e-mail address') XXXXXXXX
    XXXXXXXXXX
    XXXXXXXX XXXXXXXXXXXX XXXXXXX
      XXXX gettext(u'Password') XXXXX
      XXXXX XXXXXXXXXXXXXX XXXXXXBBB BBBBBBBBBBBBBBBBBBBBBBBBBXX gettext(u'Change password') XXXXXXXX
    XXXXXXXXXX
    XXXXXXXX XXXXXXXXXXXX XXXXXXX
      XXXX gettext(u'Second factor') XXXXX
      BB BBBBBBB BB BBBBBBB
        XXX gettext(u'Your account asks for more than the password.') XXXX
      BBBB
        XXX gettext(u'With a second factor, your password alone opens nothing. It takes two minutes.') XXXX
      BBBBB
      XXX XXXXXXXXXXXXXX
        XXXX gettext(u'Authenticator app') X BB BBBBBBBXXXXXXXX gettext(u'on') XXXXXXXXXBBBB gettext(u'off') BBBBBXXXXX
        XXXX gettext(u'Passkeys and security keys') X BB BBBBBBBXXXXXXXX gettext(u'on') XXXXXXXXXBBBB gettext(u'off') BBBBBXXXXX
        BB BBBBBBBBBXXXX gettext(u'Recovery codes') X XXXXXXXX gettext(u'on') XXXXXXXXXXXXXXBBBBB
      XXXXX
      XXXXX XXXXXXXXXXXXXX XXXXXXBBB BBBBBBBBBBBXX gettext(u'Manage second factors') XXXXXXXX
    XXXXXXXXXX
  XXXXXX
BBBBBBBB
