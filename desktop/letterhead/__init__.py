"""The house of the ministry: what stands above every brief from this machine. How it is drawn, `publish` knows."""
