"""What the public reads first."""
