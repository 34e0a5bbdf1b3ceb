"""Recognition: what each passage of a story as posted is. Nothing here decides where it goes."""
