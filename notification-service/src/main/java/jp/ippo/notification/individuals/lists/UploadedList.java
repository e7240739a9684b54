package jp.ippo.notification.individuals.lists;

import java.util.UUID;

/**
 * A list that is stored.
 *
 * @param withoutEmail how many of its people are told otherwise than by e-mail
 * @param held how many nobody is told before a person decided
 * @param alreadyThere whether this very file had been uploaded before
 */
public record UploadedList(UUID listId, int people, int withoutEmail, int held, boolean alreadyThere) {}
