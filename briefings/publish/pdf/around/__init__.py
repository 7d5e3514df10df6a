"""What stands around the text of each page: heads and feet, recipient, numbers of lines, bars."""
