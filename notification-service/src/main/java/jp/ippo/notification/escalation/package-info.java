/**
 * 報告の経路: which superiors are told what, and where their mail goes. MIC's guideline 8.1(3) names 統括情報セキュリティ責任者
 * and, by importance, the CISO; titles and thresholds differ per city, so all of it is configuration.
 */
@NullMarked
package jp.ippo.notification.escalation;

import org.jspecify.annotations.NullMarked;
