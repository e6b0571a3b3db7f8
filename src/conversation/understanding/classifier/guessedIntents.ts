/** What people ask for, in the order in which the weights know it. */
export const guessedIntents = [
  ...(['help', 'list_missions', 'mission_details', 'sign_up', 'withdraw', 'my_engagements'] as const),
  ...(['waitlist_position', 'accept_offer', 'decline_offer', 'calendar', 'remind_later', 'mute'] as const),
  ...(['unmute', 'set_language', 'profile', 'feedback', 'contact_organiser', 'invite_colleague'] as const),
  ...(['my_data', 'hours', 'incident', 'greet', 'thanks', 'unknown'] as const),
  ...(['create_mission', 'announce', 'status', 'export', 'cancel_mission', 'change_mission'] as const),
  ...(['attendance', 'approve', 'refuse'] as const),
] as const;

export type GuessedIntent = (typeof guessedIntents)[number];

/** Whose sentence it is: what an organiser or a manager asks for is not what an employee does. */
export type Role = 'employee' | 'organiser' | 'manager';
