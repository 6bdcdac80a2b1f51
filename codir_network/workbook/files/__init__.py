"""What opens a file, whatever its format: guarded first, then raw cells with their addresses."""
