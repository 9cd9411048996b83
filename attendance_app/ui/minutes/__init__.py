"""The minutes: officers, page one, verification, the rules that papers follow."""
