"""The first question, which kind of body it is, and what follows from the answer."""
