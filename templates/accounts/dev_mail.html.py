BBBBBBB BBBBBBBBBBB
BBBB BBBB
BBBBB BBBBB gettext(u'Development mailbox') BBBBBBBB
BBBBB BBBBBBBBBBXXXXXXXXXXBBBBBBBB
BBBBB BBBBBBB
  XXXX XXXXXXXXXXXXXX
    XXXX gettext(u'Development mailbox') XXXXX
    XXX gettext(u'Mails that this machine would have sent, newest first. This page exists in development only.') XXXX
    BBB BBBB BB BBBBB
      XXXXXXXX XXXXXXXXXXXX XXXXXXX
        XXXXXXXXX
        XXX gettext(u'To %(to)s, %(date)s') SS SSSSSSS SSSSSSSSXXXX
        XXXX XXXXXXXXXXXXXXFFFFFFFFFFFFFFFFXXXXXX
      XXXXXXXXXX
    BBBBB
       gettext(u'No mail yet') 
       gettext(u'Sign up or ask for a new password, and the mail appears here.') 
      BBBBBBB BBBBBBBBBBBBBBBBBBBBBBBBBBBBB BBBB BBBBBBBBBBBBBBBBB BBBBBBBBBBBBBBB
    BBBBBB
  XXXXXX
BBBBBBBB
