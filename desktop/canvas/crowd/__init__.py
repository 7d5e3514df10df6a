"""Pictures of thousands of shapes, painted in groups.

Ties become arrays of straight pieces, drawn in one call for each pen; shapes and names are painted once and set down
where they are needed. numpy is loaded with the modules here, so only a picture that needs them imports them.
"""
