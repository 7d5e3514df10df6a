"""How a brief leaves the house: what is asked, what is made of the answers, what is told afterwards."""
