"""From a document to pages: text in roles, blocks as boxes, where pages end. Nothing is painted here."""
