"""Foreign markup to blocks and inlines of the model: the one place where hostile markup is met."""
