"""What /learn/ begins with: resources in two languages, three example partners, workshops, help lines."""
