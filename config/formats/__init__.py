"""Date and time formats that differ from those of Django, one package per language."""
