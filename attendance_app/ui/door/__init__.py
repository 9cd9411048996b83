"""The door: large rows to tick by finger, for a tablet or a touch screen."""
