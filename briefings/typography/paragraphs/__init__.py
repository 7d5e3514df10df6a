"""Where the lines of a paragraph end: the least demerits in all, after Knuth and Plass (1981).

A paragraph is here no more than the places where a line may end, with how far each is from its start (`places`). Ragged
lines (`ragged`) are the fewest that the measure allows, then the least uneven; justified ones (`justified`) those whose
spaces change least. Both try all sensible ends line by line, and of the ways to one end keep only the cheapest: how the
paragraph goes on from there does not depend on how it came there. Which places there are is found out in
`typography/texts.py`.
"""

from briefings.typography.paragraphs.justified import justified
from briefings.typography.paragraphs.places import Places
from briefings.typography.paragraphs.ragged import greedy, is_poor, ragged

__all__ = ["Places", "greedy", "is_poor", "justified", "ragged"]
