"""The house style of a forum: read and changed setting by setting, and learnt from a page one."""
