"""Education: room kept for partners, resources and workshops; nothing lives here yet."""
