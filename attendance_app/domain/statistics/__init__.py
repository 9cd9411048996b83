"""Attendance over several meetings."""
