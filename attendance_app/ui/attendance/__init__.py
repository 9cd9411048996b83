"""Who is there: model, overview, list, search."""
