import { useQuery } from '@tanstack/react-query';
import type { TaskFilter } from '../../api/lists.js';
import { useColleagues } from '../../api/names.js';
import { latestProcessQuery } from '../../api/process.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { NameSearch } from '../../parts/name-search.js';
import { SelectField } from '../../parts/select-field.js';
import { Toggles } from '../../parts/toggles.js';
import '../../styles/task.css';

interface FilterParts {
  readonly filter: TaskFilter;
  readonly onChoose: (filter: TaskFilter) => void;
  /** What is looked for now; empty: nobody in particular. */
  readonly name: string;
  readonly onLookFor: (name: string) => void;
}

/** Which tasks are listed. */
export function TaskFilters({ filter, onChoose, name, onLookFor }: FilterParts) {
  const text = useTexts().inbox.taskFilters;
  const { say } = useLanguage();
  const colleagues = useColleagues();
  const { data: process } = useQuery(latestProcessQuery);
  const labelled = (
    all: Readonly<Record<string, { readonly label: { da: string; en: string } }>> | undefined,
  ) => Object.entries(all ?? {}).map(([value, { label }]) => ({ value, label: say(label) }));
  const set = (name: keyof TaskFilter) => (value: string) => {
    const { [name]: _, ...rest } = filter;
    onChoose(value === '' ? rest : { ...rest, [name]: value });
  };
  const { assignee = 'all' } = filter;
  const whose = Object.hasOwn(text.whose, assignee) ? (assignee as keyof typeof text.whose) : 'others';
  return (
    <>
      <div className="list-tools">
        <Toggles
          label={text.which}
          options={text.whose}
          chosen={whose}
          onChoose={(one) => set('assignee')(one === 'all' ? '' : one)}
        />
      </div>
      <div className="filters">
        {whose === 'others' && (
          <SelectField
            label={text.person}
            any={text.anybody}
            options={[...colleagues].map(([value, label]) => ({ value, label }))}
            chosen={assignee === 'others' ? '' : assignee}
            onChoose={(person) => set('assignee')(person === '' ? 'others' : person)}
          />
        )}
        <SelectField
          label={text.priority}
          any={text.anyTime}
          options={Object.entries(text.priorities).map(([value, label]) => ({ value, label }))}
          chosen={filter.priority ?? ''}
          onChoose={set('priority')}
        />
        <SelectField
          label={text.task}
          any={text.anyTask}
          options={labelled(process?.tasks)}
          chosen={filter.task ?? ''}
          onChoose={set('task')}
        />
        <SelectField
          label={text.stage}
          any={text.anyStage}
          options={labelled(process?.stages)}
          chosen={filter.stage ?? ''}
          onChoose={set('stage')}
        />
        <NameSearch name={name} onLookFor={onLookFor} />
      </div>
    </>
  );
}
