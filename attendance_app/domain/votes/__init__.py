"""Votes (omröstningar), reservations and the röstlängd of a stämma."""
