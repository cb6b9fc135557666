package io.lyceum.oulad;

/**
 * A row of {@code vle.csv}: a page of the learning environment.
 *
 * @param id unique in the dataset
 * @param activityType such as {@code resource}
 */
public record PageRow(Presentation presentation, int id, String activityType) {}
