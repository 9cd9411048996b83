"""Attendance over several meetings: its period, tables and picture."""
