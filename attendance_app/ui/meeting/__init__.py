"""The meeting: quorum, timeline, dialogs."""
