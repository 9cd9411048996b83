"""The votes of a meeting and the röstlängd of a stämma, as the secretary notes them."""
