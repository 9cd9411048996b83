"""The types of a model's index, as Qt's views pass them and as our models take them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex

Index = QModelIndex | QPersistentModelIndex
# The parent of the rows of a flat table.
NO_PARENT = QModelIndex()
