"""Each kind of block in a module of its own: from a value of the Document to boxes. Pages are made elsewhere."""
