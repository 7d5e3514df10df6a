"""How alike the commitments of actors are, and how they change: similarity, realignment, drift, tension.

numpy lives in every module here but `tension`, so take what you need from its module and late.
"""
