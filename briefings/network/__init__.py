"""Who stands with whom on a day and under a scenario: the graph, its layout, its figures and what they mean in words.

Pictures of it are made in `briefings.figures`.
"""
