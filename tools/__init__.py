"""What developers need and no user meets: battery, benchmarks, release checks, generators."""
