"""What the network costs and how good its pictures are, each figure beside its bar."""
