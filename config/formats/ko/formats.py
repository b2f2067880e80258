"""Korean writes 오전 and 오후 before the hour; Django's own date-with-time puts them after it."""

DATETIME_FORMAT = "Y년 n월 j일 A g:i"
