"""LibCST codemods that add missing replacement pins to Python source."""
