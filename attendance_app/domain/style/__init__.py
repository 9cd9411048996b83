"""How a body writes: names, §§, headings and sentences; words alone, no meetings."""
