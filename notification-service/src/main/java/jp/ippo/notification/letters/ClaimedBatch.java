package jp.ippo.notification.letters;

import java.util.UUID;

/** A batch of letters that this instance prepares. */
record ClaimedBatch(UUID incidentId, int number, int perFile) {}
