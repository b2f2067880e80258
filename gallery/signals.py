"""What other rooms may listen to. Receivers run inside the transaction that changes the row."""

from django.dispatch import Signal

# Sender: Artwork. Keywords: artwork (its row is locked), old_state, old_reason, new_state, reason. Also sent
# when only the reason has changed: a work that was let through and then could not be published is held anew.
artwork_state_changed = Signal()
