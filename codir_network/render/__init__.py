"""From a graph and its findings to what people look at: scenes, pages, files."""
