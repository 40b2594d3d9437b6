-- What stood last before a moment is found by the key; the index beside it cost every move a page.

DROP INDEX task_standing_task;
