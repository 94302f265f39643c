# Proof
