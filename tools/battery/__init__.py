"""The proof that nothing is lost: the real store put through kills, power cuts, faults and damage, beside its peers."""
