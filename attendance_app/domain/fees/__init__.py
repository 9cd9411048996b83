"""The basis for fees (arvodesunderlag): who was there, how long, and what the body's rules make of it."""
