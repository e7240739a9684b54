package jp.ippo.notification.reminders;

import java.util.UUID;

/**
 * A mail as it leaves, however often it must be sent.
 *
 * @param attempt counted from 1
 */
record HandedOver(UUID mailId, UUID incidentId, String recipient, String headline, String body, int attempt) {}
