"""What goes onto paper: the data of each printed sheet, made of what may be seen; the sheets themselves are in programme/paper."""
