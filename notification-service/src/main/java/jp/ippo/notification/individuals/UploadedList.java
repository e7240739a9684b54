package jp.ippo.notification.individuals;

import java.util.UUID;

/**
 * A list that is stored.
 *
 * @param withoutEmail how many of its people must be reached by letter
 * @param alreadyThere whether this very file had been uploaded before
 */
public record UploadedList(UUID listId, int people, int withoutEmail, boolean alreadyThere) {}
