"""Accounts: who somebody is. User, standing, sign-in, second factors, preferences."""
