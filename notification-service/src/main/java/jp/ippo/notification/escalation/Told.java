package jp.ippo.notification.escalation;

import java.util.List;

/**
 * One mailbox and whom it stands for.
 *
 * @param gaps those of {@code superiors} who have no address: the privacy office gets their mail
 */
public record Told(String address, List<Superior> superiors, List<Superior> gaps) {}
