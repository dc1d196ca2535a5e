/** What each page, endpoint and job asks of the database, and whether it holds among millions of rows. */
@org.jspecify.annotations.NullMarked
package io.renown.plans;
