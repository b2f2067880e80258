"""Gallery: guidelines and consent, catalogue, artworks, uploads and imaging, comments, likes, search."""
